"""The roadmap: 25 sub-steps and two accelerators, how far each is, and which to take next."""
