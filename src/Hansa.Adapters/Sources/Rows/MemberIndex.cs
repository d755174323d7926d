using System.Text;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>The members of one dimension that one parser has seen: text → local number, read once per distinct text.</summary>
internal sealed class MemberIndex(MemberField field, int column)
{
    private const int MostRefused = 50_000;
    private const int Unremembered = int.MinValue;

    private readonly MemberTable[] tables = [.. field.Vintages.Select(_ => new MemberTable())];
    private readonly List<int>[] numbers = [.. field.Vintages.Select(_ => new List<int>())];
    private readonly List<Member> refused = [];
    private readonly List<string> codes = [];
    private Member? unremembered;

    /// <summary>The local number of an accepted member, dense from 0; or the bitwise complement of the number of a refused one.</summary>
    /// <param name="vintage">Position in the field's vintages.</param>
    public int Find(ReadOnlySpan<byte> text, int vintage, RowBatch batch)
    {
        text = text.Trim((byte)' ');
        if (refused.Count >= MostRefused && !tables[vintage].Knows(text))
            return FindUnremembered(text, vintage, batch);
        var seen = tables[vintage].Find(text, out var isNew);
        return isNew ? Add(Read(text, vintage), vintage, batch) : numbers[vintage][seen];
    }

    /// <summary>The canonical code of a local number.</summary>
    public string Code(int number) => codes[number];

    public Member Refused(int complement) => complement == Unremembered ? unremembered! : refused[~complement];

    // A file of nothing but wrong codes must not fill the memory with them.
    private int FindUnremembered(ReadOnlySpan<byte> text, int vintage, RowBatch batch)
    {
        var member = Read(text, vintage);
        if (member.Reading.Code is null)
        {
            unremembered = member;
            return Unremembered;
        }
        tables[vintage].Find(text, out _);
        return Add(member, vintage, batch);
    }

    private int Add(Member member, int vintage, RowBatch batch)
    {
        int number;
        if (member.Reading.Code is null)
        {
            number = ~refused.Count;
            refused.Add(member);
        }
        else
        {
            number = codes.Count;
            codes.Add(member.Reading.Code);
            batch.NewMembers.Add(new NewMember(column, member));
        }
        numbers[vintage].Add(number);
        return number;
    }

    private Member Read(ReadOnlySpan<byte> bytes, int vintage)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var reader = field.Vintages[vintage];
        var reading = Read(text, reader.Read);
        return new Member(field.IsPseudonym ? reading.Code ?? "" : text, reader.Vintage, reading);
    }

    private CodeReading Read(string text, CodeReader read)
    {
        if (text.Length == 0)
            return field.EmptyCode is { } code
                ? CodeReading.Of(code)
                : CodeReading.Refused(QuarantineReasons.MissingCode, "the code is empty");
        return text.Any(char.IsControl)
            ? CodeReading.Refused(QuarantineReasons.ControlCharacter, "the code holds a control character")
            : read(text);
    }
}
