"""Find the words: a citation exactly, a question by meaning and by terms."""
