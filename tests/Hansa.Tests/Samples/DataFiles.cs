using Hansa.Tests.House;

namespace Hansa.Tests.Samples;

/// <summary>The project's data files as the tests of the samples read them: their own reading, so that no slip is shared.</summary>
internal static class DataFiles
{
    /// <summary>Rows of a file without quotes in the columns asked for.</summary>
    public static IReadOnlyList<string[]> Rows(string name, params string[] columns)
    {
        var lines = File.ReadAllLines(Path.Combine(Checkout.Root, "data", $"{name}.csv"));
        var header = lines[0].Split(',');
        var positions = columns.Select(column => Array.IndexOf(header, column)).ToArray();
        return
        [
            .. lines
                .Skip(1)
                .Select(line => line.Split(','))
                .Select(cells => positions.Select(at => cells[at]).ToArray()),
        ];
    }

    public static IReadOnlyDictionary<string, string> Map(string name, string from, string to) =>
        Rows(name, from, to).ToDictionary(row => row[0], row => row[1]);

    /// <summary>Class of a ten-digit code by the longest prefix that has one; hidden digits match nothing.</summary>
    public static string? Class(IReadOnlyDictionary<string, string> rules, string code)
    {
        for (var length = 10; length > 0; length--)
        {
            if (rules.TryGetValue(code[..length], out var found))
                return found.Length == 0 ? null : found;
        }
        return null;
    }
}
