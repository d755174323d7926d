using Hansa.UseCases.Classifications;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>The verdicts over the records of one block: rows as columns, quarantined records apart, counts.</summary>
internal sealed class RowBatch(int memberColumns)
{
    /// <summary>In the place of an amount that is not given.</summary>
    public const long NotGiven = long.MinValue;

    private const int FirstCapacity = 1 << 15;

    /// <summary>Rows in use of each column.</summary>
    public int Count;

    public int[] Periods = new int[FirstCapacity];

    /// <summary>One column per member field of the layout: the local numbers of its <see cref="MemberIndex"/>.</summary>
    public int[][] Members = NewColumns<int>(memberColumns);

    /// <summary>Value, mass and quantity at their stored decimals.</summary>
    public long[][] Amounts = NewColumns<long>(3);

    public long[] Lines = new long[FirstCapacity];

    /// <summary>Members seen for the first time by this parser, in the order of their local numbers.</summary>
    public List<NewMember> NewMembers { get; } = [];

    public List<QuarantinedField> Quarantined { get; } = [];

    public long Read { get; set; }

    public long Blank { get; set; }

    /// <summary>The line of the first record that is not UTF-8, or 0.</summary>
    public long UndecodableLine { get; set; }

    public void Clear()
    {
        Count = 0;
        Read = 0;
        Blank = 0;
        UndecodableLine = 0;
        Quarantined.Clear();
        NewMembers.Clear();
    }

    /// <summary>Makes room for one more row.</summary>
    public void Reserve()
    {
        if (Count < Periods.Length)
            return;
        Array.Resize(ref Periods, Count * 2);
        Array.Resize(ref Lines, Count * 2);
        for (var i = 0; i < Members.Length; i++)
            Array.Resize(ref Members[i], Count * 2);
        for (var i = 0; i < Amounts.Length; i++)
            Array.Resize(ref Amounts[i], Count * 2);
    }

    /// <summary>Copies one row over another.</summary>
    public void Move(int from, int to)
    {
        if (from == to)
            return;
        Periods[to] = Periods[from];
        Lines[to] = Lines[from];
        foreach (var column in Members)
            column[to] = column[from];
        foreach (var column in Amounts)
            column[to] = column[from];
    }

    private static T[][] NewColumns<T>(int count)
    {
        var columns = new T[count][];
        for (var i = 0; i < count; i++)
            columns[i] = new T[FirstCapacity];
        return columns;
    }
}

/// <summary>A text that a parser saw for the first time in a member column.</summary>
/// <param name="Column">Position of the field in the layout's members.</param>
internal readonly record struct NewMember(int Column, Member Member);

/// <summary>A member of a dimension as a file writes it.</summary>
/// <param name="Original">The text as it came, trimmed.</param>
/// <param name="Vintage">The nomenclature it was read in; empty where the dimension has none.</param>
/// <param name="Reading">Its canonical code, or why it has none.</param>
internal sealed record Member(string Original, string Vintage, CodeReading Reading);

/// <summary>A record that breaks a rule, and where.</summary>
internal sealed record QuarantinedField(
    long Line,
    string Column,
    string Reason,
    string Value,
    string Remark,
    string Raw
)
{
    /// <summary>The same without what its texts say.</summary>
    public QuarantinedField Shape() => this with { Value = TextShape.Of(Value), Raw = TextShape.Of(Raw) };
}
