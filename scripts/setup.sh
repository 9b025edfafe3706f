#!/bin/sh
# Builds .venv from the locked requirements. Without uv, a venv of the machine's own python3 brings it.
set -eu

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
    echo "gongmo needs python3, version 3.11 or later. Install it and run the command again." >&2
    exit 1
}
python=$(python3 -c 'import sys; print(sys.executable)')

if command -v uv >/dev/null 2>&1; then
    uv=uv
else
    uv=.uv/bin/uv
    if ! "$uv" --version >/dev/null 2>&1; then
        echo "Fetching uv …"
        "$python" -m venv --clear .uv || {
            echo "python3 could not make a virtual environment. On Debian and Ubuntu: apt install python3-venv" >&2
            exit 1
        }
        .uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
    fi
fi

echo "Setting up .venv …"
[ -x .venv/bin/python ] || "$uv" venv --quiet --python "$python" .venv
VIRTUAL_ENV=$PWD/.venv
export VIRTUAL_ENV
"$uv" pip sync --quiet --require-hashes requirements/dev.txt
"$uv" pip install --quiet --no-deps --no-build-isolation --editable .
touch .venv/ready
