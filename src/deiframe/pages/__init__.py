"""What deiframe has to say, a page each, as documents: codes, sub-steps, assessments, answers."""
