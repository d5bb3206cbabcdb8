#!/usr/bin/env bash
# Measures whole processes: "dueregard check" on N statements against a program that only decodes them,
# and against two peers with the statement's JSON Schema: Python's tomllib with jsonschema, and "taplo
# lint". All in one run, by turns; docs/performance.md quotes the ratios of the medians. The peers are
# installed from PyPI and get a tenth of the files, as they are so much slower.
#
#   bench/check.sh [N] [TURNS]
set -euo pipefail
cd "$(dirname "$0")/.."
n=${1:-5000} turns=${2:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

go build -o "$work/dueregard" ./cmd/dueregard
go build -o "$work/decode" ./bench/decode
go run ./bench/generate -n "$n" -into "$work/all"
go run ./bench/generate -n $((n / 10)) -into "$work/tenth"
"$work/dueregard" schema >"$work/statement.schema.json"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q 'jsonschema==4.25.1' 'taplo==0.9.3'

# measure NAME COMMAND...: appends seconds and the peak in kB to NAME. Findings are no failure.
measure() {
	local name=$1
	shift
	/usr/bin/time -q -a -o "$work/$name.times" -f '%e %M' "$@" >/dev/null 2>"$work/log" || [ $? = 1 ] || { cat "$work/log"; exit 1; }
}
median() { cut -d' ' -f"$2" "$work/$1.times" | sort -n | sed -n "$(((turns + 1) / 2))p"; }

for _ in $(seq "$turns"); do
	measure decode "$work/decode" "$work/all"
	measure check "$work/dueregard" check "$work/all"
	measure summary "$work/dueregard" check --summary "$work/all"
	measure tenth "$work/dueregard" check "$work/tenth"
	measure python "$work/venv/bin/python" bench/peer.py "$work/statement.schema.json" "$work/tenth"
	measure taplo "$work/venv/bin/taplo" lint --schema "file://$work/statement.schema.json" "$work"/tenth/*.toml
done

echo "$n statements of $(($(du -sb "$work/all" | cut -f1) / n)) bytes, $(nproc) cores, medians of $turns"
show() { # NAME FILES
	awk -v n="$1" -v f="$2" -v t="$(median "$1" 1)" -v m="$(median "$1" 2)" -v r="$(median decode 1)" -v all="$n" \
		'BEGIN { printf "%-8s %6.0f files/s  %6.2f x decode  peak %5.0f MB\n", n, f / t, t / f * all / r, m / 1024 }'
}
for name in decode check summary; do show $name "$n"; done
for name in tenth python taplo; do show $name $((n / 10)); done
awk -v t="$(median tenth 1)" -v a="$(median check 1)" -v m="$(median tenth 2)" -v b="$(median check 2)" \
	'BEGIN { printf "ten times the files: %.2f x the time, %.2f x the memory\n", a / t, b / m }'
