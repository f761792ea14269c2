"""Findings and strategies in the formats of other tools: values to text, nothing else."""
