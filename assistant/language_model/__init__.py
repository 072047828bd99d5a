"""The language model's part, where one is configured: its tools, its handles, and what is checked of its words."""
