using Hansa.Adapters.Sources.Rows;

namespace Hansa.Adapters.Datasets;

/// <summary>Turns the local numbers of each parser into the ids of the dataset, in the order of the file.</summary>
internal sealed class MemberTranslation(DimensionMembers dataset)
{
    private readonly List<Member>[] local =
    [
        .. Enumerable.Range(0, RowPipeline.Parsers).Select(_ => new List<Member>()),
    ];
    private readonly int[][] ids = [.. Enumerable.Range(0, RowPipeline.Parsers).Select(_ => Array.Empty<int>())];

    public DimensionMembers Dataset => dataset;

    /// <summary>Tells of the next local number of a parser.</summary>
    public void Add(int parser, Member member)
    {
        local[parser].Add(member);
        if (ids[parser].Length < local[parser].Count)
            Array.Resize(ref ids[parser], local[parser].Count * 2);
    }

    /// <summary>Replaces local numbers by ids; a member gets its id with its first row.</summary>
    public void Translate(int parser, Span<int> numbers)
    {
        var known = ids[parser];
        for (var row = 0; row < numbers.Length; row++)
        {
            var id = known[numbers[row]];
            numbers[row] = id != 0 ? id : First(parser, numbers[row]);
        }
        if (dataset.HasRemarks)
            dataset.CountRemarked(numbers);
    }

    private int First(int parser, int number) => ids[parser][number] = dataset.Id(local[parser][number]);
}
