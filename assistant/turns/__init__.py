"""Turns that live on what was said before: how each leans on it, changes it, or asks about it."""
