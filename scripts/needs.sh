#!/bin/sh
# Makes sure that what a target needs is on this machine.
#
#   scripts/needs.sh rust cc node chromium llm webhooks python redis
#
# Installs what the machine's package manager has; says what is missing and how to get it where it cannot.
# Everything missing is told at once; the status is 1 then.
set -u
cd "$(dirname "$0")/.."

missing=0

have() { command -v "$1" >/dev/null 2>&1; }

tell() {
    echo "Missing: $1" >&2
    echo "  $2" >&2
    missing=1
}

# The words that install packages here, empty when this account may not.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif have sudo && sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi
}

# One argument for each package manager: apt, dnf, apk, pacman, brew.
install() {
    if have apt-get; then
        # The lists may be old or absent.
        # shellcheck disable=SC2086
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $1 >&2 ||
            { as_root apt-get update -q >&2 &&
                as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $1 >&2; }
    elif have dnf; then as_root dnf install -y -q $2 >&2
    elif have apk; then as_root apk add -q $3 >&2
    elif have pacman; then as_root pacman -S --noconfirm --needed $4 >&2
    elif have brew && [ -n "$5" ]; then brew install -q $5 >&2
    else return 1
    fi
}

# The command, how a person reads it, then the packages as for `install`.
need() {
    command="$1" what="$2"
    shift 2
    have "$command" && return
    echo "Installing $what …" >&2
    install "$@" || true
    have "$command" || tell "$what" "Install it with your package manager (Debian: apt-get install $1) and run this again."
}

need_rust() {
    wanted="$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)"
    have cargo || PATH="$PATH:$HOME/.cargo/bin"
    if ! have cargo; then
        tell "Rust $wanted or later" \
            "Get it from https://rustup.rs (it needs no administrator), open a new shell and run this again."
        return
    fi
    found="$(cargo --version | cut -d' ' -f2)"
    oldest="$(printf '%s\n%s\n' "$wanted" "$found" | sort -t. -k1,1n -k2,2n | head -n 1)"
    if [ "$oldest" != "$wanted" ]; then
        tell "Rust $wanted or later (this is $found)" "Run: rustup update stable"
    fi
}

need_cc() {
    if have xcode-select && ! have cc; then
        tell "a C compiler" "Run: xcode-select --install"
        return
    fi
    need cc "a C compiler (SQLite is built from source)" "gcc libc6-dev" gcc "gcc musl-dev" gcc ""
}

need_chromium() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        have "$name" && return
    done
    need chromium "Chromium" chromium chromium chromium chromium ""
}

# A Python of its own in the build folder, with llama.cpp in it: the real server that models are tested against.
need_llm() {
    need python3 "Python 3" python3 python3 python3 python python
    place="${CARGO_TARGET_DIR:-target}/llm"
    "$place/bin/python" -c "import xllamacpp, gguf, numpy" 2>/dev/null && return
    echo "Installing llama.cpp for Python into $place …" >&2
    if ! python3 -m venv --clear "$place" >/dev/null 2>&1; then
        install python3-venv python3 python3 python "" || true
        python3 -m venv --clear "$place" >&2 || true
    fi
    "$place/bin/pip" install -q --disable-pip-version-check xllamacpp gguf numpy >&2 ||
        tell "llama.cpp for Python" "It comes from pypi.org: python3 -m venv $place && $place/bin/pip install xllamacpp gguf numpy"
}

# A Python of its own in the build folder, with the library by which others check our webhooks.
need_webhooks() {
    need python3 "Python 3" python3 python3 python3 python python
    place="${CARGO_TARGET_DIR:-target}/webhooks"
    "$place/bin/python" -c "import standardwebhooks" 2>/dev/null && return
    echo "Installing standardwebhooks for Python into $place …" >&2
    if ! python3 -m venv --clear "$place" >/dev/null 2>&1; then
        install python3-venv python3 python3 python "" || true
        python3 -m venv --clear "$place" >&2 || true
    fi
    "$place/bin/pip" install -q --disable-pip-version-check standardwebhooks==1.1.0 >&2 ||
        tell "standardwebhooks for Python" "It comes from pypi.org: python3 -m venv $place && $place/bin/pip install standardwebhooks"
}

for thing in "$@"; do
    case "$thing" in
        rust) need_rust ;;
        cc) need_cc ;;
        node)
            need node "Node 18 or later" nodejs nodejs nodejs nodejs node
            need npm "npm" npm npm npm npm node
            ;;
        chromium) need_chromium ;;
        llm) need_llm ;;
        webhooks) need_webhooks ;;
        redis) need redis-server "Redis" redis-server redis redis redis redis ;;
        python)
            need python3 "Python 3" python3 python3 python3 python python
            python3 -c 'import venv, ensurepip' 2>/dev/null || install python3-venv python3 python3 python "" || true
            ;;
        *)
            echo "scripts/needs.sh: nothing is known about \`$thing\`" >&2
            exit 2
            ;;
    esac
done
exit "$missing"
