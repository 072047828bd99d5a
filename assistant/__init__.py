"""The conversation: words become readings, readings a case, the case a ruling or passages, and these a reply."""
