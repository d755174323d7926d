namespace Hansa.Adapters.Documents.Word;

/// <summary>A column of a Word table before it has a width: its head and the texts below.</summary>
internal sealed record WordColumn(string Head, IReadOnlyList<string> Texts)
{
    // Twentieths of a point for a letter of the size that tables have, and for the room at both sides.
    private const int Letter = 92;
    private const int BoldLetter = 104;
    private const int Sides = 150;
    private const int WidestWish = 4_200;

    /// <summary>Wide enough that no word breaks, where the page has the room; what is left goes to those that would be shorter for it.</summary>
    public static int[] Widths(IReadOnlyList<WordColumn> columns, int all)
    {
        var needs = columns.Select(column => (double)column.Need).ToArray();
        if (needs.Sum() >= all)
            return [.. needs.Select(need => (int)(need * all / needs.Sum()))];
        var wishes = columns.Select((column, at) => Math.Max(0, column.Wish - needs[at]) + 1).ToArray();
        var rest = all - needs.Sum();
        return [.. needs.Select((need, at) => (int)(need + (rest * wishes[at] / wishes.Sum())))];
    }

    private int Need =>
        Math.Max(LongestWord(Head) * BoldLetter, Texts.Select(LongestWord).DefaultIfEmpty(0).Max() * Letter) + Sides;

    private int Wish =>
        Math.Min(WidestWish, (Texts.Select(text => text.Length).DefaultIfEmpty(0).Max() * Letter) + Sides);

    private static int LongestWord(string text) => text.Split(' ', '\n', '-').Max(word => Math.Min(word.Length, 30));
}
