"""The socket of a web server of ours."""

import socket

BACKLOG = 2048  # connections that wait to be taken


def listening_socket(host: str, port: int) -> socket.socket:
    """Listens on `port`, with 0 on any free one. Raises OSError where the address is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.create_server((host, port), family=family, backlog=BACKLOG)
    # Every connection inherits it. An answer leaves in two parts, and the second would wait 40 ms for the caller's
    # kernel to say that it has the first: asyncio sees to that only for sockets that it has made itself.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    listening.setblocking(False)
    return listening
