"""The ten success principles (SER 2019; report, Table 3): 18 questions, verdicts, remedies."""
