"""What `mcp_server.py` serves over the Model Context Protocol, and to whom."""
