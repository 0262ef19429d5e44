using System.Reflection;

namespace Pilkada.Tool;

internal static class ToolVersion
{
    // Without the build metadata after '+', which differs between two builds of one version.
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
