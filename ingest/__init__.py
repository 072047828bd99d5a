"""Provisions, explanations and questions become passages, embeddings and a published Chroma collection."""
