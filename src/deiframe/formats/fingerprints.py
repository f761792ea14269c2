"""What a finding is known by from one run to the next: not its line, nor its words."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from deiframe.diagnostics import Finding


def fingerprinted(folder: str, findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Yield each finding of the strategy in a folder with a fingerprint (64 hexadecimal digits).

    It is made of the folder, the code, the item, and which of the equal ones it is.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        key = (finding.code, finding.id)
        seen[key] += 1
        identity = "\0".join((folder, *key, str(seen[key])))
        yield finding, hashlib.sha256(identity.encode(errors="surrogatepass")).hexdigest()
