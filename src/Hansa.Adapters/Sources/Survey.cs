using System.Text;
using Hansa.Adapters.Sources.Rows;
using Hansa.Adapters.Sources.Text;

namespace Hansa.Adapters.Sources;

/// <summary>What a first reading of a whole file found in some of its columns: which texts stand together, and in how many records.</summary>
/// <remarks>For sources whose files hold totals beside their parts: which is which can only be told when the whole file is known.</remarks>
internal sealed class Survey
{
    private readonly Dictionary<string, IReadOnlyList<SurveyedTexts>> found = [];

    private Survey() { }

    /// <summary>Of a file that nobody has read.</summary>
    public static Survey None { get; } = new();

    /// <summary>The combinations of texts that occur in these columns, in order of first sight.</summary>
    /// <param name="columns">One of the sets that were surveyed.</param>
    public IReadOnlyList<SurveyedTexts> this[IReadOnlyList<string> columns] =>
        found.GetValueOrDefault(Name(columns), []);

    /// <summary>Reads all records; those that are not whole are passed over.</summary>
    /// <param name="sets">Columns to be looked at together; a set with a column that the header lacks is left out.</param>
    /// <exception cref="ContentException">The file is damaged.</exception>
    public static Survey Of(RecordReader records, IReadOnlyList<IReadOnlyList<string>> sets)
    {
        var tallies = sets.Where(records.Header.HasAll).Select(set => new Tally(set, records.Header)).ToArray();
        var block = LineBlocks.NewBlock();
        var record = new RecordSplitter();
        while (records.Next(block))
        {
            record.Begin(block, records.Dialect);
            while (record.Next(out var form))
            {
                if (form != RecordForm.Whole || record.FieldCount < records.Header.Columns.Count)
                    continue;
                foreach (var tally in tallies)
                    tally.Add(record);
            }
        }
        var survey = new Survey();
        foreach (var tally in tallies)
            survey.found[Name(tally.Columns)] = tally.Found;
        return survey;
    }

    private static string Name(IReadOnlyList<string> columns) => string.Join('\u001F', columns);

    private sealed class Tally(IReadOnlyList<string> columns, Header header)
    {
        private readonly int[] positions = [.. columns.Select(header.Find)];
        private readonly JoinedTexts joined = new();
        private readonly MemberTable seen = new();
        private readonly List<(string[] Texts, long Records)> counts = [];

        public IReadOnlyList<string> Columns => columns;

        public IReadOnlyList<SurveyedTexts> Found =>
            [.. counts.Select(one => new SurveyedTexts(one.Texts, one.Records))];

        public void Add(RecordSplitter record)
        {
            var number = seen.Find(joined.Of(record, positions), out var isNew);
            if (isNew)
                counts.Add((joined.Texts, 1));
            else
                counts[number] = counts[number] with { Records = counts[number].Records + 1 };
        }
    }
}

/// <summary>Texts of a set of columns that occur together.</summary>
/// <param name="Texts">One per column, trimmed.</param>
internal sealed record SurveyedTexts(IReadOnlyList<string> Texts, long Records)
{
    public string this[int column] => Texts[column];
}
