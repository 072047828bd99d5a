"""Rules that need no model: the same facts give the same ruling. One file per article."""
