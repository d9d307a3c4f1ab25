# Sourced by ./run and ./test: install_packages SECTION... installs what packages.txt lists and this machine lacks.
# When nothing is missing it asks dpkg only: no root, no network, a few milliseconds.

RELEASE=$(. /etc/os-release && echo "$VERSION_CODENAME")

install_packages() {
    command -v apt-get >/dev/null || fail "this needs Debian 12 or later: no apt-get here; install what packages.txt lists by your system's means"
    local missing
    missing=$(missing_packages "$@")
    [[ -n $missing ]] || return 0
    echo "Installing $(wc -l <<<"$missing") Debian packages (log: $LOGS/packages.log)"
    : >"$LOGS/packages.log"
    refresh_package_lists
    enable_backports_if_needed "$missing"
    install_missing "$missing"
    missing=$(missing_packages "$@")
    [[ -z $missing ]] || fail "still missing after the installation: $(tr '\n' ' ' <<<"$missing")"
}

# Lines of NAME MINIMUM-VERSION for this release; the version may be empty.
listed_packages() {
    awk -v sections=" $* " -v release="$RELEASE" '
        { sub(/#.*/, "") }
        /^\[/ { gsub(/[][ ]/, ""); chosen = index(sections, " " $0 " "); next }
        !chosen || NF == 0 { next }
        $2 == "on" && $3 != release { next }
        $2 == "after" && $3 == release { next }
        { print $1, $2 == ">=" ? $3 : "" }
    ' packages.txt
}

# Those of the listed packages that are not installed, or too old.
missing_packages() {
    local name minimum version listed
    local -A installed=()
    listed=$(listed_packages "$@")
    while read -r name version; do
        installed[$name]=$version
    done < <(dpkg-query -W -f '${db:Status-Status} ${Package} ${Version}\n' $(cut -d ' ' -f 1 <<<"$listed") 2>/dev/null | sed -n 's/^installed //p')
    while read -r name minimum; do
        new_enough "${installed[$name]-}" "$minimum" || echo "$name $minimum"
    done <<<"$listed"
}

new_enough() { # VERSION MINIMUM
    [[ -n $1 ]] && { [[ -z $2 ]] || dpkg --compare-versions "$1" ge "$2"; }
}

# Whether the machine's package sources offer the version; the newest offered one counts, whatever its priority.
offered() { # NAME MINIMUM
    local name version rest
    while IFS='| ' read -r name version rest; do
        new_enough "$version" "$2" && return 0
    done < <(apt-cache madison "$1")
    return 1
}

enable_backports_if_needed() { # MISSING
    local name minimum
    while read -r name minimum; do
        [[ -n $minimum ]] && ! offered "$name" "$minimum" || continue
        [[ $RELEASE == bookworm ]] || fail "$name >= $minimum is not among this release's packages; Debian 12 or later has it"
        add_backports_source
        refresh_package_lists
        return
    done <<<"$1"
}

# Asks the mirror that the machine already uses, with the keys and options that it already trusts.
add_backports_source() {
    local entry format
    for format in sources list; do
        entry=$("backports_from_$format")
        [[ -n $entry ]] || continue
        as_root tee "/etc/apt/sources.list.d/foothold-backports.$format" <<<"$entry" >/dev/null
        return
    done
    fail "cannot tell which Debian mirror this machine uses; add $RELEASE-backports to /etc/apt by hand"
}

# The entry that serves the release itself, turned to its backports: once for each of apt's two formats.
backports_from_sources() {
    find /etc/apt/sources.list.d -name '*.sources' -exec awk -v suites="$RELEASE|stable|oldstable" -v backports="$RELEASE-backports" '
        BEGIN { RS = "" }
        {
            gsub(/(^|\n)#[^\n]*/, "")
            sub(/^\n/, "")
            if (("\n" $0 "\n") !~ ("\nSuites:([^\n]* )?(" suites ")[ \n]") || $0 !~ /Components:[^\n]*main/) next
            sub(/Types:[^\n]*/, "Types: deb")
            sub(/Suites:[^\n]*/, "Suites: " backports)
            sub(/Components:[^\n]*/, "Components: main")
            print
            exit
        }
    ' {} +
}

backports_from_list() {
    local blank='[[:space:]]' word='[^[:space:]]+'
    find /etc/apt -name '*.list' -exec sed -nE "s/^deb($blank+\[[^]]*\])?$blank+($word)$blank+($RELEASE|stable|oldstable)$blank(.*$blank)?main($blank.*)?\$/deb\1 \2 $RELEASE-backports main/p" {} + |
        head -n 1
}

refresh_package_lists() {
    logged as_root apt-get update || fail "apt-get update failed: $(last_complaint); check the network and /etc/apt, then try again"
}

install_missing() { # MISSING
    local name minimum candidate names=()
    while read -r name minimum; do
        candidate=$(apt-cache policy "$name" | sed -n 's/^ *Candidate: //p')
        if [[ -z $candidate || $candidate == "(none)" ]]; then fail "no Debian package $name for this release; see packages.txt"; fi
        if new_enough "$candidate" "$minimum"; then names+=("$name"); else names+=("$name/$RELEASE-backports"); fi
    done <<<"$1"
    logged as_root apt-get install --yes --no-install-recommends --no-remove "${names[@]}" ||
        fail "apt-get install failed: $(last_complaint); see $LOGS/packages.log"
}

logged() { "$@" >>"$LOGS/packages.log" 2>&1 </dev/null; }

last_complaint() { grep -E '^(E|Err|W):|^sudo:' "$LOGS/packages.log" | tail -n 1; }

as_root() {
    if ((EUID == 0)); then
        DEBIAN_FRONTEND=noninteractive "$@"
    elif command -v sudo >/dev/null; then
        sudo DEBIAN_FRONTEND=noninteractive "$@"
    else
        fail "packages are missing and installing them needs root; run the same command once as root"
    fi
}
