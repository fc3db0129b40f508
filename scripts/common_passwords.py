#!/usr/bin/env python3
"""Makes crates/identity/data/common_passwords.bin: digests of the passwords that are tried first.

The list is that of zxcvbn (MIT, Dropbox and Daniel Wolf), which was made from published break-ins:
    pip download --no-deps zxcvbn==4.5.0
    python3 scripts/common_passwords.py zxcvbn-4.5.0-py2.py3-none-any.whl
Kept are five bytes of a digest of each, sorted: nobody has to read the words, and the file is a third of the size.
"""

import runpy
import sys
import tempfile
import zipfile
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "crates/identity/data/common_passwords.bin"


def digest(word: str) -> bytes:
    """FNV-1a of 64 bits over the text and a byte that no text has, as `domain::Digest` makes it."""
    h = 0xCBF29CE484222325
    for byte in word.encode() + b"\xff":
        h = ((h ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h.to_bytes(8, "big")[:5]


def main(wheel: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(wheel) as archive:
            path = archive.extract("zxcvbn/frequency_lists.py", folder)
        words = runpy.run_path(path)["FREQUENCY_LISTS"]["passwords"]
    kept = sorted({digest(word.lower()) for word in words if len(word) >= 4})
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_bytes(b"".join(kept))
    print(f"{len(kept)} digests, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
