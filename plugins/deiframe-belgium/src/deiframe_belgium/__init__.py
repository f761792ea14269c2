"""Belgian law for deiframe: the gender quotas, and whom they bind."""
