"""From words to facts: each module reads one thing that a story tells, and `reader` asks them in their order."""
