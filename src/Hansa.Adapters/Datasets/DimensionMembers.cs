using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Classifications;

namespace Hansa.Adapters.Datasets;

/// <summary>The members of one dimension of a dataset: dense ids from 1 in order of first sight, stable from snapshot to snapshot.</summary>
internal sealed class DimensionMembers(Dimension dimension)
{
    private readonly Dictionary<(string Original, string Vintage, string Code), int> ids = [];
    private readonly Dictionary<string, int> identities = new(StringComparer.Ordinal);
    private readonly List<Member> members = [];
    private readonly List<int> identityOf = [];
    private readonly List<long> remarkedRows = [];

    public Dimension Dimension { get; } = dimension;

    /// <summary>The members by id − 1.</summary>
    public IReadOnlyList<Member> All => members;

    /// <summary>True when the reader of the nomenclature had something to say about a member.</summary>
    public bool HasRemarks { get; private set; }

    /// <summary>The member's id; a new one when the dataset has not had it.</summary>
    public int Id(Member member)
    {
        var key = (member.Original, member.Vintage, member.Reading.Code!);
        if (!ids.TryGetValue(key, out var id))
        {
            members.Add(member);
            remarkedRows.Add(0);
            identityOf.Add(Identity(member));
            id = members.Count;
            ids.Add(key, id);
        }
        else if (member.Reading.Remark is not null)
            members[id - 1] = member;
        HasRemarks |= member.Reading.Remark is not null;
        return id;
    }

    /// <summary>The same number for all members that mean the same code, for keys; undisclosed members are each their own.</summary>
    public int IdentityOf(int id) => identityOf[id - 1];

    /// <summary>Counts rows of members that have a remark.</summary>
    public void CountRemarked(ReadOnlySpan<int> rows)
    {
        foreach (var id in rows)
        {
            if (members[id - 1].Reading.Remark is not null)
                remarkedRows[id - 1]++;
        }
    }

    /// <summary>One sentence per kind of remark, with rows, codes and examples.</summary>
    public IEnumerable<string> Findings() =>
        members
            .Select((member, index) => (member, rows: remarkedRows[index]))
            .Where(pair => pair.rows > 0)
            .GroupBy(pair => pair.member.Reading.Remark!)
            .Select(group =>
                $"{Dimension.Name()}: {group.Key} ({group.Sum(pair => pair.rows)} rows, {group.Count()} codes: "
                + string.Join(
                    ", ",
                    group.OrderByDescending(pair => pair.rows).Take(5).Select(pair => pair.member.Original)
                )
                + (group.Count() > 5 ? ", …)" : ")")
            )
            .Concat(MixedLengths());

    // A chapter and its subheadings in one file are a sum and its parts.
    private IEnumerable<string> MixedLengths()
    {
        var lengths = members
            .Where(member => member.Vintage.Length > 0 && member.Vintage != CodeReaders.Any)
            .Select(member => member.Reading.Code!)
            .Where(code => code.All(char.IsAsciiDigit))
            .Select(code => code.Length)
            .Distinct()
            .Order()
            .ToArray();
        return lengths.Length < 2
            ? []
            :
            [
                $"{Dimension.Name()}: codes of {string.Join(", ", lengths)} digits occur together; if the shorter are sums of the longer, trade counts twice",
            ];
    }

    /// <summary>Takes a member of the previous snapshot under its old id.</summary>
    public void Keep(string code, string original, string vintage) =>
        Id(new Member(original, vintage, CodeReading.Of(code)));

    private int Identity(Member member)
    {
        var code = member.Reading.Code!;
        var identity = code == DimensionNames.Undisclosed ? $"{code}\t{member.Original}" : code;
        if (!identities.TryGetValue(identity, out var number))
            identities.Add(identity, number = identities.Count + 1);
        return number;
    }
}
