# What the package checks share. Sourced, never run.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

# One folder outside the solution tree, gone at the end.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The date that stands in the packages: the commit's, so that two builds of it agree.
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2>/dev/null || echo 1732665600)
fi
export SOURCE_DATE_EPOCH

version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$root/Directory.Build.props")

# A project that only knows the packages: its own package cache, a local folder beside the machine's own sources.
outside() { # outside PACKAGES
    export NUGET_PACKAGES="$work/cache"
    cat >"$work/nuget.config" <<XML
<configuration>
  <packageSources>
    <add key="pilkada-local" value="$1" />
  </packageSources>
</configuration>
XML
    # Nothing of the repository's build reaches a user's project.
    echo '<Project />' | tee "$work/Directory.Build.props" "$work/Directory.Build.targets" "$work/Directory.Packages.props" >/dev/null
}

# The ids of the packed libraries; tools are installed, not referenced.
libraries() { # libraries PACKAGES
    local project id
    for project in "$root"/src/*/*.csproj; do
        id=$(basename "$project" .csproj)
        if [ -f "$1/$id.$version.nupkg" ] && ! grep -q '<PackAsTool>true' "$project"; then
            echo "$id"
        fi
    done
}

references() { # references PACKAGES
    local id
    for id in $(libraries "$1"); do
        echo "    <PackageReference Include=\"$id\" Version=\"$version\" />"
    done
}

# The first C# block of a page; empty when it has none.
sample() { # sample PAGE
    awk '/^```csharp/ { inside = 1; next } /^```/ { if (inside) exit } inside' "$1"
}
