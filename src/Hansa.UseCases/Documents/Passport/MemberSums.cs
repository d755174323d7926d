using Hansa.Statistics.Cubes;

namespace Hansa.UseCases.Documents.Passport;

/// <summary>Exact sums by territory, member (partner, or none) and period, with the reason of gaps left to comparisons.</summary>
internal sealed class MemberSums
{
    private const string World = Assessment.ComparisonParts.World;

    private readonly Dictionary<string, Dictionary<string, Int128[]>> sums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Int128[]> all = new(StringComparer.Ordinal);
    private readonly Int128[] whole;

    private MemberSums(IReadOnlyList<Period> periods)
    {
        Periods = periods;
        whole = new Int128[periods.Count];
    }

    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The territories that trade, by code; undisclosed ones and the world are none.</summary>
    public IReadOnlyList<string> Territories { get; private set; } = [];

    /// <param name="cube">Axes: period, territory and, where there is one, member.</param>
    /// <param name="territoryOf">The territory that a territory of the cube is counted with.</param>
    /// <param name="periods">The periods to lay out; nothing takes those of the cube.</param>
    public static MemberSums Of(
        Cube cube,
        Dimension territory,
        Dimension? member,
        Func<string, string> territoryOf,
        IReadOnlyList<Period>? periods = null
    )
    {
        var period = cube.Key(Dimension.Period);
        Period[] found = [.. period.Codes.Select(Parse)];
        var made = new MemberSums(periods ?? [.. found.Order()]);
        int[] places = [.. found.Select(one => made.Periods.ToList().IndexOf(one))];
        var territories = cube.Key(territory);
        var hasWorld = territories.Codes.Contains(World);
        var members = member is { } dimension ? cube.Key(dimension) : null;
        for (var cell = 0; cell < cube.Count; cell++)
        {
            var place = places[period.Members[cell]];
            var code = territories.Codes[territories.Members[cell]];
            if (place < 0)
                continue;
            // A row for the world is the whole, and no territory beside the others.
            if (hasWorld == (code == World))
                made.whole[place] += cube.Values![cell];
            if (code != World)
                made.Add(territoryOf(code), members?.Codes[members.Members[cell]] ?? "", place, cube.Values![cell]);
        }
        made.Territories =
        [
            .. made.all.Keys.Where(code => code != DimensionNames.Undisclosed).Order(StringComparer.Ordinal),
        ];
        return made;
    }

    /// <summary>The sum of a territory over all members, period by period.</summary>
    public Int128 All(string territory, int period) => all.GetValueOrDefault(territory)?[period] ?? 0;

    /// <summary>The sum of all territories, undisclosed ones included.</summary>
    public Int128 Whole(int period) => whole[period];

    /// <summary>Member → sums by period, for one territory.</summary>
    public IReadOnlyDictionary<string, Int128[]> Of(string territory) =>
        sums.GetValueOrDefault(territory) ?? new Dictionary<string, Int128[]>();

    /// <summary>The place of a territory by its sum, from 1; nothing where it has none.</summary>
    public int? Rank(string territory, int period)
    {
        var own = All(territory, period);
        return own <= 0 ? null : 1 + Territories.Count(other => All(other, period) > own);
    }

    private void Add(string territory, string member, int period, Int128 value)
    {
        Slot(all, territory)[period] += value;
        if (!sums.TryGetValue(territory, out var members))
            members = sums[territory] = new(StringComparer.Ordinal);
        Slot(members, member)[period] += value;
    }

    private Int128[] Slot(Dictionary<string, Int128[]> slots, string code) =>
        slots.TryGetValue(code, out var slot) ? slot : slots[code] = new Int128[Periods.Count];

    private static Period Parse(string text) =>
        Period.TryParse(text, out var period)
            ? period
            : throw new InvalidOperationException($"The engine answered with a period '{text}'.");
}
