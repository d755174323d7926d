using System.Globalization;

namespace Hansa.Statistics.Comparisons;

/// <summary>How many lines (n) a normalised index counts with.</summary>
public sealed record LineCount
{
    /// <summary>The codes that the benchmark or the territory trades.</summary>
    public static readonly LineCount OfBenchmark = new("benchmark", null);

    /// <summary>The codes that the territory itself trades.</summary>
    public static readonly LineCount Active = new("active", null);

    private LineCount(string name, int? number)
    {
        Name = name;
        Number = number;
    }

    /// <summary><c>benchmark</c>, <c>active</c>, or the number.</summary>
    public string Name { get; }

    /// <summary>The number where one was given, 1 or more.</summary>
    public int? Number { get; }

    public static LineCount Of(int number) =>
        number >= 1
            ? new LineCount(number.ToString(CultureInfo.InvariantCulture), number)
            : throw new ArgumentOutOfRangeException(nameof(number), number, "There is at least one line.");

    /// <summary>Reads what <see cref="Name"/> prints; nothing when the text is none of it.</summary>
    public static LineCount? Read(string text) =>
        text switch
        {
            "benchmark" => OfBenchmark,
            "active" => Active,
            _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 =>
                Of(number),
            _ => null,
        };
}
