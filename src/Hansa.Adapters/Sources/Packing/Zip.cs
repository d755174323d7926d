using System.IO.Compression;
using Hansa.UseCases;

namespace Hansa.Adapters.Sources.Packing;

/// <summary>Zip archives: every file inside is an entry; checksums and lengths are checked.</summary>
internal sealed class Zip : Packing
{
    private const int MostEntries = 10_000;

    public override string Name => "zip";

    public override bool Recognises(ReadOnlySpan<byte> head) => head is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..];

    public override Outcome<IReadOnlyList<PackedEntry>> Entries(PackedFile file)
    {
        try
        {
            using var archive = Archive(file);
            if (archive.Entries.Count > MostEntries)
                return Refused(
                    new(
                        $"The archive has {archive.Entries.Count} entries, more than {MostEntries}.",
                        $"В архиве {archive.Entries.Count} файлов, больше предела {MostEntries}."
                    ),
                    new("Load the files inside one by one.", "Загружайте вложенные файлы по одному.")
                );
            var files = archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToArray();
            if (files.FirstOrDefault(entry => entry.IsEncrypted) is { } secret)
                return Refused(
                    new(
                        $"'{secret.FullName}' in the archive is encrypted.",
                        $"Файл «{secret.FullName}» в архиве зашифрован."
                    ),
                    new(
                        "Unpack it with its password and load it plain.",
                        "Распакуйте его с паролем и загрузите открытым."
                    )
                );
            return files.Select(entry => Entry(file, entry.FullName, archive.Entries.IndexOf(entry))).ToArray();
        }
        catch (InvalidDataException)
        {
            return Refused(
                new("The zip file is damaged or cut short.", "Файл zip повреждён или обрезан."),
                new(
                    "Get the file again and compare its size with the publisher's.",
                    "Получите файл ещё раз и сверьте его размер с указанным на сайте источника."
                )
            );
        }
    }

    private static ZipArchive Archive(PackedFile file) => new(file.OpenRead(), ZipArchiveMode.Read);

    private static PackedEntry Entry(PackedFile file, string name, int index) =>
        new(name, () => new ZipContent(file, index));

    private static Problem Refused(LocalText title, LocalText fix) => new(ProblemKind.Invalid, title, fix);

    private sealed class ZipContent : Text.ForwardStream
    {
        private readonly ZipArchive archive;
        private readonly ZipArchiveEntry entry;
        private readonly Stream content;
        private readonly LimitWatch limits;
        private readonly Crc32 crc = new();

        public ZipContent(PackedFile file, int index)
        {
            archive = Archive(file);
            entry = archive.Entries[index];
            limits = new LimitWatch(entry.CompressedLength);
            content = Guarded(entry.Open);
        }

        public override int Read(Span<byte> buffer)
        {
            int read;
            try
            {
                read = content.Read(buffer);
            }
            catch (InvalidDataException)
            {
                throw Damaged(new("its data are not what was packed", "данные не те, что были упакованы"));
            }
            limits.Add(read);
            crc.Append(buffer[..read]);
            if (read == 0 && buffer.Length > 0)
                CheckEnd();
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                content.Dispose();
                archive.Dispose();
            }
            base.Dispose(disposing);
        }

        private void CheckEnd()
        {
            if (limits.Unpacked != entry.Length)
                throw Damaged(
                    new(
                        $"it holds {limits.Unpacked} bytes instead of {entry.Length}",
                        $"байтов в нём {limits.Unpacked} вместо {entry.Length}"
                    )
                );
            if (crc.Value != entry.Crc32)
                throw Damaged(new("its checksum does not match", "контрольная сумма не сходится"));
        }

        private Stream Guarded(Func<Stream> open)
        {
            try
            {
                return open();
            }
            catch (InvalidDataException)
            {
                throw Damaged(new("it cannot be opened", "он не открывается"));
            }
        }

        private ContentException Damaged(LocalText what) =>
            new(
                new(
                    $"'{entry.FullName}' in the zip file is damaged: {what}.",
                    $"Файл «{entry.FullName}» в архиве zip повреждён: {what}."
                ),
                new(
                    "Get the file again and compare its size with the publisher's.",
                    "Получите файл ещё раз и сверьте его размер с указанным на сайте источника."
                )
            );
    }
}
