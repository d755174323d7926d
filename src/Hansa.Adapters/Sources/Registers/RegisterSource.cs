using Hansa.Adapters.Firms;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Sources.Registers;

/// <summary>A source whose files list firms, not trade: how large each is, where, and when.</summary>
internal abstract class RegisterSource : Source
{
    public sealed override bool NamesFirms => true;

    public sealed override Outcome<Declaration> Declare(Header header, LoadRequest request) =>
        throw new NotSupportedException("A register of firms has no rows of trade.");

    /// <summary>Opens the records of one unpacked file.</summary>
    /// <returns>The records, or a problem: another kind of file, a column that is missing, a rule that is not known.</returns>
    public abstract Outcome<RegisterReader> OpenFirms(Stream content, RegisterReading reading);
}

/// <summary>What a reader of firms works with.</summary>
/// <param name="Key">Turns numbers into pseudonyms.</param>
internal sealed record RegisterReading(LoadRequest Request, FirmKey Key, IReference Reference);

/// <summary>Yields the firms of one file, in order.</summary>
internal abstract class RegisterReader : IDisposable
{
    public abstract RegisterLayout Layout { get; }

    /// <summary>Reads the next record into place.</summary>
    /// <returns>False when there are no more.</returns>
    /// <exception cref="ContentException">The file is damaged or is not what it says it is.</exception>
    public abstract bool Next(FirmRecord record);

    public abstract void Dispose();
}

/// <summary>How a file of firms is read, as far as its dataset must know.</summary>
/// <param name="Form">How records say when they hold.</param>
/// <param name="Mapping">Role → column or constant.</param>
/// <param name="Nomenclatures">Dimension → nomenclature.</param>
internal sealed record RegisterLayout(
    RegisterForm Form,
    IReadOnlyList<string> Header,
    IReadOnlyDictionary<string, string> Mapping,
    IReadOnlyDictionary<string, string> Nomenclatures
)
{
    public string Encoding { get; init; } = "";

    /// <summary>True where records say how large firms are.</summary>
    public bool HasSizes { get; init; }

    /// <summary>The rule that gave sizes; nothing where the register gives them itself.</summary>
    public string? SizeRule { get; init; }

    public IReadOnlyList<string> Findings { get; init; } = [];
}

/// <summary>One record of a register, used again for each: accepted, refused or blank.</summary>
internal sealed class FirmRecord
{
    /// <summary>Physical line, or the number of the document in an XML file.</summary>
    public long Line { get; set; }

    public bool IsBlank { get; set; }

    /// <summary>Why the record is not accepted; nothing when it is. It holds shapes only.</summary>
    public QuarantinedRecordShape? Fault { get; set; }

    public FirmCode Firm { get; set; }

    public FirmCode? Group { get; set; }

    /// <summary>Position in <see cref="Statistics.Firms.FirmSize.All"/>, from 1; 0 where the register has no sizes.</summary>
    public int Size { get; set; }

    public string Region { get; set; } = "";

    public string Activity { get; set; } = "";

    /// <summary>Days as <c>yyyymmdd</c>; 0 where the register does not say.</summary>
    public int Entered { get; set; }

    /// <summary>The year in which the firm was founded or registered; 0 where the register does not say.</summary>
    public int Born { get; set; }

    public int From { get; set; }

    public int To { get; set; }

    public void Clear()
    {
        (Line, IsBlank, Fault, Firm, Group, Size) = (0, false, null, default, null, 0);
        (Region, Activity, Entered, Born, From, To) = ("", "", 0, 0, 0, 0);
    }
}

/// <summary>A refused record of a register.</summary>
/// <param name="Value">The shape of the text that broke a rule.</param>
/// <param name="Remark">Never repeats a text of the file.</param>
internal sealed record QuarantinedRecordShape(string Column, string Reason, string Value, string Remark, string Raw);
