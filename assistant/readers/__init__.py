"""Readers: each finds one kind of thing in words (numbers, money, dates, places …) and says where it stands."""
