using Hansa.Adapters.Sources.Packing;
using Hansa.Adapters.Sources.Registers;
using Hansa.UseCases;

namespace Hansa.Adapters.Datasets.Registers;

/// <summary>Reads the records of one entry of a file of firms, and says what became of each.</summary>
internal sealed class RegisterEntries(RegisterSource source, RegisterReading reading)
{
    private RegisterLayout? layout;

    public RegisterSource Source => source;

    public RegisterReading Reading => reading;

    /// <summary>How the entries are read; that of the first.</summary>
    public RegisterLayout Layout => layout!;

    /// <summary>True once an entry was opened.</summary>
    public bool IsOpened => layout is not null;

    /// <summary>Hands out every record of an entry, in order; the record is used again for the next.</summary>
    /// <exception cref="Sources.ContentException">The file is damaged.</exception>
    public Problem? Each(Stream content, Action<FirmRecord> take, CancellationToken cancellation)
    {
        var opened = FileOpening.RefuseNested(content).Then(plain => source.OpenFirms(plain, reading));
        if (!opened.Succeeded)
            return opened.Problem;
        using var reader = opened.Value;
        layout ??= reader.Layout;
        var record = new FirmRecord();
        for (var count = 0; reader.Next(record); count++)
        {
            if (count % 4096 == 0)
                cancellation.ThrowIfCancellationRequested();
            take(record);
        }
        return null;
    }
}
