"""What all tests share: properties are judged by their truth, not by how long one example takes on a busy machine."""

from hypothesis import settings

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")
