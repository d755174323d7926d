using System.Globalization;

namespace Hansa.Bench;

/// <summary>What a bench is asked to do.</summary>
/// <param name="Folder">Where made-up data are kept between runs.</param>
/// <param name="Rows">About as many rows of world trade, over five years.</param>
/// <param name="Only">The cases to run; empty runs all.</param>
public sealed record BenchOptions(string Folder, long Rows, int Repetitions, IReadOnlyList<string> Only)
{
    public const string Usage = """
        Usage: hansa bench [--only CASE[,CASE]] [--data DIR] [--rows N] [--repetitions N]

          --only CASE        rca, group-rca, rca-1gb, cms, load, link, firm-counts, firm-values, firm-pairs, all-dynamics,
                             assessment, table-3, passports, disclosure or national-table; nothing runs all
          --data DIR         where made-up data are kept between runs (default: hansa-bench in the temporary folder)
          --rows N           rows of world trade over five years, or lines of declarations over twenty (default 50000000; the targets are meant for it)
          --repetitions N    default 5
        """;

    private const long FullSize = 50_000_000;

    /// <exception cref="FormatException">A word is not understood; the message says which.</exception>
    public static BenchOptions Parse(IReadOnlyList<string> words)
    {
        var options = new BenchOptions(Path.Combine(Path.GetTempPath(), "hansa-bench"), FullSize, 5, []);
        for (var at = 0; at < words.Count; at += 2)
        {
            var value =
                at + 1 < words.Count ? words[at + 1] : throw new FormatException($"{words[at]} lacks its value.");
            options = options.With(words[at], value);
        }
        return options;
    }

    private BenchOptions With(string option, string value) =>
        option switch
        {
            "--only" => this with { Only = [.. Only, .. Cases(value)] },
            "--data" => this with { Folder = Path.GetFullPath(value) },
            "--rows" => this with { Rows = Number(option, value, 1000) },
            "--repetitions" => this with { Repetitions = (int)Number(option, value, 1) },
            _ => throw new FormatException($"The bench does not know {option}."),
        };

    private static string[] Cases(string value)
    {
        var names = value.Split(',');
        var unknown = Array.Find(names, name => !BenchCases.Names.Contains(name));
        return unknown is null ? names : throw new FormatException($"There is no case '{unknown}'.");
    }

    private static long Number(string option, string value, long least) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new FormatException($"{option} takes a whole number from {least}.");
}
