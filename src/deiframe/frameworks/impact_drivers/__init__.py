"""The nine impact drivers (report, 2.4): deiframe's own questions, scale and bands."""
