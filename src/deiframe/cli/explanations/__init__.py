"""What ``explain`` can explain beside codes and sub-steps, by what it is: each module a kind."""
