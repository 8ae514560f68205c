"""What can go wrong on the way up, each as one sentence that says what to do about it."""

import re

NO_SPACE = re.compile(r"no space left on device|os error 28\b|errno 28\b", re.IGNORECASE)
NO_TRUST = re.compile(r"UnknownIssuer|CERTIFICATE_VERIFY_FAILED", re.IGNORECASE)
NO_NETWORK = re.compile(
    r"dns error|failed to lookup address|name resolution|name or service not known"
    r"|network is unreachable|connection refused|connect(ion)? time(d )?out|operation timed out"
    r"|error sending request|failed to fetch|newconnectionerror|proxyerror",
    re.IGNORECASE,
)


class LaunchError(Exception):
    """The launch cannot go on; the message is all that the person at the terminal sees."""


def reason_in(output: str) -> str | None:
    """The one sentence for a failure whose cause is the machine's, None when it is another one."""
    if NO_SPACE.search(output):
        return "The disk is full: free at least 4 GB, then run it again."
    if NO_TRUST.search(output):
        return (
            "The certificate of the package server is not trusted: add your network's own "
            "certificate to the system's store or name it in SSL_CERT_FILE, then run it again."
        )
    if NO_NETWORK.search(output):
        return (
            "The packages could not be downloaded: check the network or the proxy settings, "
            "then run it again; what is already there is kept."
        )
    return None
