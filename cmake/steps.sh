# Sourced by ./run and ./test, which have set PROGRAM: how a step is run, and how it fails.
LOGS=build/logs
mkdir -p "$LOGS"

# Compiled objects are shared between clones, wherever they lie.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1

fail() {
    echo "$PROGRAM: $1" >&2
    exit 1
}

# Keeps a step's output for the moment that it is needed. NAME COMMAND...
quietly() {
    local log=$LOGS/$1.log
    shift
    "$@" >"$log" 2>&1 </dev/null
}

configured() { # PRESET
    [[ -f build/$1/build.ninja ]]
}
