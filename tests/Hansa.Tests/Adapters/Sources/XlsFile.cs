using System.Buffers.Binary;
using System.Text;

namespace Hansa.Tests.Adapters.Sources;

/// <summary>Writes a workbook of Excel 97 with one sheet: BIFF8 records in a compound file of 512-byte sectors.</summary>
internal sealed class XlsFile
{
    private const int Sector = 512;
    private const int SmallestStream = 4096;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint FatSector = 0xFFFFFFFD;
    private const uint Free = 0xFFFFFFFF;

    private readonly List<byte> cells = [];
    private ushort row;

    /// <summary>Adds a row: texts, doubles, booleans; null for an empty cell.</summary>
    public XlsFile Row(params object?[] values)
    {
        for (ushort column = 0; column < values.Length; column++)
        {
            if (values[column] is string text)
                AddCell(
                    0x0204,
                    [.. Place(column), .. Short((ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]
                );
            else if (values[column] is double number)
                AddCell(0x0203, [.. Place(column), .. BitConverter.GetBytes(number)]);
            else if (values[column] is bool yes)
                AddCell(0x0205, [.. Place(column), yes ? (byte)1 : (byte)0, 0]);
        }
        row++;
        return this;
    }

    public byte[] ToBytes()
    {
        var stream = Workbook();
        var sectors = (stream.Length + Sector - 1) / Sector;
        var file = new MemoryStream();
        file.Write(FileHeader());
        file.Write(Allocation(sectors));
        file.Write(Directory(stream.Length));
        file.Write(stream);
        file.SetLength(Sector * (3 + sectors));
        return file.ToArray();
    }

    private void AddCell(ushort id, byte[] data) =>
        cells.AddRange([.. Short(id), .. Short((ushort)data.Length), .. data]);

    private byte[] Place(ushort column) => [.. Short(row), .. Short(column), 0, 0];

    private byte[] Workbook()
    {
        var stream = new MemoryStream();
        Record(stream, 0x0809, [.. Short(0x0600), .. Short(0x0005), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        const int BoundSheetLength = 4 + 8 + 5;
        var sheetStart = (int)stream.Length + BoundSheetLength + 4;
        Record(stream, 0x0085, [.. BitConverter.GetBytes(sheetStart), 0, 0, 5, 0, .. "Sheet"u8]);
        Record(stream, 0x000A, []);
        Record(stream, 0x0809, [.. Short(0x0600), .. Short(0x0010), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Record(stream, 0x0200, [0, 0, 0, 0, .. BitConverter.GetBytes((int)row), 0, 0, .. Short(10), 0, 0]);
        stream.Write([.. cells]);
        Record(stream, 0x000A, []);
        stream.SetLength(Math.Max(stream.Length, SmallestStream));
        return stream.ToArray();
    }

    private static void Record(MemoryStream stream, ushort id, byte[] data)
    {
        stream.Write(Short(id));
        stream.Write(Short((ushort)data.Length));
        stream.Write(data);
    }

    private static byte[] FileHeader()
    {
        var header = new byte[Sector];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        Short(0x003E).CopyTo(header, 24);
        Short(0x0003).CopyTo(header, 26);
        Short(0xFFFE).CopyTo(header, 28);
        Short(9).CopyTo(header, 30);
        Short(6).CopyTo(header, 32);
        Number(1).CopyTo(header, 44);
        Number(1).CopyTo(header, 48);
        Number(SmallestStream).CopyTo(header, 56);
        Number(EndOfChain).CopyTo(header, 60);
        Number(EndOfChain).CopyTo(header, 68);
        for (var i = 76; i < Sector; i += 4)
            Number(Free).CopyTo(header, i);
        Number(0).CopyTo(header, 76);
        return header;
    }

    // Sector 0 is this table, sector 1 the directory, the stream follows.
    private static byte[] Allocation(int sectors)
    {
        var table = new byte[Sector];
        for (var i = 0; i < Sector / 4; i++)
        {
            var next = i switch
            {
                0 => FatSector,
                1 => EndOfChain,
                _ when i < sectors + 1 => (uint)i + 1,
                _ when i == sectors + 1 => EndOfChain,
                _ => Free,
            };
            Number(next).CopyTo(table, i * 4);
        }
        return table;
    }

    private static byte[] Directory(int length)
    {
        var directory = new byte[Sector];
        Entry("Root Entry", 5, EndOfChain, 0, child: 1).CopyTo(directory, 0);
        Entry("Workbook", 2, 2, length, child: Free).CopyTo(directory, 128);
        Entry("", 0, 0, 0, child: Free).CopyTo(directory, 256);
        Entry("", 0, 0, 0, child: Free).CopyTo(directory, 384);
        return directory;
    }

    private static byte[] Entry(string name, byte type, uint start, int length, uint child)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name, entry);
        Short((ushort)(name.Length == 0 ? 0 : (name.Length + 1) * 2)).CopyTo(entry, 64);
        (entry[66], entry[67]) = (type, 1);
        Number(Free).CopyTo(entry, 68);
        Number(Free).CopyTo(entry, 72);
        Number(child).CopyTo(entry, 76);
        Number(start).CopyTo(entry, 116);
        Number((uint)length).CopyTo(entry, 120);
        return entry;
    }

    private static byte[] Short(ushort value) => BitConverter.GetBytes(value);

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
