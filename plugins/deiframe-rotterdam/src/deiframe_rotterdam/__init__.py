"""Rotterdam for deiframe: breakthroughs, clusters, the steering talk, the office's end."""
