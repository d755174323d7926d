using System.Text.RegularExpressions;

namespace Hansa.Tests.House;

/// <summary>The table of rooms in ARCHITECTURE.md, and what a checkout does against it.</summary>
internal sealed partial record Walls(IReadOnlyDictionary<string, IReadOnlySet<string>> MayImport)
{
    private static readonly string[] PureRooms = ["Statistics", "Management", "UseCases"];

    /// <summary>Reads the table under "Rooms and walls": a row per room, the rooms it may import in the second column.</summary>
    public static Walls Read(string architecture)
    {
        var rows = RoomRow()
            .Matches(architecture)
            .ToDictionary(
                row => row.Groups["room"].Value,
                row =>
                    (IReadOnlySet<string>)
                        row.Groups["may"]
                            .Value.Split(',', StringSplitOptions.TrimEntries)
                            .Where(name => char.IsAsciiLetterUpper(name[0]))
                            .ToHashSet()
            );
        return new Walls(rows);
    }

    /// <summary>One sentence per breach: a project reference, a package or a namespace that the table forbids.</summary>
    /// <param name="files">Path from the root → content, of project files and sources under src and samples.</param>
    public IEnumerable<string> Breaches(IReadOnlyDictionary<string, string> files) =>
        files.SelectMany(file =>
            file.Key.EndsWith(".csproj", StringComparison.Ordinal)
                ? BrokenReferences(file.Key, file.Value)
                : BrokenUsings(file.Key, file.Value)
        );

    private IEnumerable<string> BrokenReferences(string path, string content)
    {
        var room = RoomOf(path);
        foreach (var target in ProjectReference().Matches(content).Select(match => match.Groups[1].Value))
        {
            // Adapters are named by a face only where it is put together; its project file is that place.
            if (!MayImport[room].Contains(target))
                yield return $"{path}: {room} refers to {target}.";
        }
        if (PureRooms.Contains(room) && content.Contains("<PackageReference", StringComparison.Ordinal))
            yield return $"{path}: {room} uses a package.";
    }

    private IEnumerable<string> BrokenUsings(string path, string content)
    {
        var room = RoomOf(path);
        foreach (var target in Mention().Matches(content).Select(match => match.Groups[1].Value).Distinct())
        {
            if (target != room && MayImport.ContainsKey(target) && !MayImport[room].Contains(target))
                yield return $"{path}: {room} names Hansa.{target}.";
            else if (target == "Adapters" && room is "Cli" or "Web" && target == "Adapters" && !IsComposition(path))
                yield return $"{path}: only Program.cs of a face names Hansa.Adapters.";
        }
        if (room is "Statistics" or "Management" or "UseCases")
        {
            foreach (var forbidden in Outside().Matches(content).Select(match => match.Value).Distinct())
                yield return $"{path}: {room} reaches outside with {forbidden}.";
        }
    }

    private static bool IsComposition(string path) => path.EndsWith("/Program.cs", StringComparison.Ordinal);

    private static string RoomOf(string path) => Room().Match(path).Groups[1].Value;

    [GeneratedRegex(@"^\| (?<room>[A-Z][A-Za-z]+) \| (?<may>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex RoomRow();

    [GeneratedRegex(@"Hansa\.(\w+)\.csproj""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"\bHansa\.(Statistics|Management|UseCases|Adapters|Cli|Web|Samples|Bench)\b")]
    private static partial Regex Mention();

    // I/O, clocks, randomness and the environment; Path is a matter of strings and allowed nowhere in the pure rooms either.
    [GeneratedRegex(
        @"\bSystem\.IO\b|\bSystem\.Net\b|\bFile\.\w+\(|\bDirectory\.\w+\(|\bDateTime(Offset)?\.(Utc)?Now\b|\bnew Random\(|\bRandom\.Shared\b|\bGuid\.NewGuid\b|\bEnvironment\.\w+|\bStopwatch\b|\bConsole\.\w+"
    )]
    private static partial Regex Outside();

    [GeneratedRegex(@"Hansa\.(\w+)[/\\]")]
    private static partial Regex Room();
}
