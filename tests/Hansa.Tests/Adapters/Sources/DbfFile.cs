using System.Buffers.Binary;
using System.Text;

namespace Hansa.Tests.Adapters.Sources;

/// <summary>Writes DBF files byte by byte: the format as dBase III left it.</summary>
internal sealed class DbfFile(params (string Name, char Type, int Length)[] fields)
{
    private readonly List<(byte Mark, byte[][] Cells)> records = [];

    /// <summary>CP866 by default.</summary>
    public byte LanguageDriver { get; init; } = 0x65;

    public Encoding Encoding { get; init; } = CodePagesEncodingProvider.Instance.GetEncoding(866)!;

    /// <summary>What the header says; nothing counts the records.</summary>
    public uint? Count { get; init; }

    public static DbfFile Customs { get; } =
        new(
            ("NAPR", 'C', 2),
            ("PERIOD", 'C', 7),
            ("NASTRANAPR", 'C', 3),
            ("TNVED", 'C', 10),
            ("EDIZM", 'C', 13),
            ("STOIM", 'N', 18),
            ("NETTO", 'N', 18),
            ("KOL", 'N', 18),
            ("REGION", 'C', 60),
            ("REGION_S", 'C', 60)
        );

    public int RecordLength => 1 + fields.Sum(one => one.Length);

    public int HeaderLength => 32 + (32 * fields.Length) + 1;

    public DbfFile With(params string[] cells) => Add((byte)' ', cells);

    public DbfFile WithDeleted(params string[] cells) => Add((byte)'*', cells);

    public byte[] ToBytes()
    {
        var file = new MemoryStream();
        file.Write(Head());
        foreach (var (name, type, length) in fields)
            file.Write(Description(name, type, length));
        file.WriteByte(0x0D);
        foreach (var (mark, cells) in records)
        {
            file.WriteByte(mark);
            foreach (var cell in cells)
                file.Write(cell);
        }
        file.WriteByte(0x1A);
        return file.ToArray();
    }

    private DbfFile Add(byte mark, string[] cells)
    {
        var bytes = cells.Select((cell, i) => Pad(Encoding.GetBytes(cell), fields[i])).ToArray();
        var next = new DbfFile(fields)
        {
            LanguageDriver = LanguageDriver,
            Encoding = Encoding,
            Count = Count,
        };
        next.records.AddRange(records);
        next.records.Add((mark, bytes));
        return next;
    }

    private static byte[] Pad(byte[] cell, (string Name, char Type, int Length) field)
    {
        var padded = new byte[field.Length];
        Array.Fill(padded, (byte)' ');
        cell.CopyTo(padded, field.Type == 'N' ? field.Length - cell.Length : 0);
        return padded;
    }

    private byte[] Head()
    {
        var head = new byte[32];
        head[0] = 3;
        (head[1], head[2], head[3]) = (118, 1, 31);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), Count ?? (uint)records.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(8), (ushort)HeaderLength);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(10), (ushort)RecordLength);
        head[29] = LanguageDriver;
        return head;
    }

    private static byte[] Description(string name, char type, int length)
    {
        var description = new byte[32];
        Encoding.ASCII.GetBytes(name, description);
        description[11] = (byte)type;
        description[16] = (byte)length;
        description[17] = (byte)(type == 'C' ? length >> 8 : 2);
        return description;
    }
}
