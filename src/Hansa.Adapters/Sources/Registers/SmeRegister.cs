using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Registers;

/// <summary>The register of small and medium-sized enterprises of Russia, as the tax service publishes it: XML, many files in a zip.</summary>
/// <remarks>Form 4.05 of 10 June 2025; older forms have the same attributes that are read here. Names are read over.</remarks>
internal sealed class SmeRegister : RegisterSource
{
    public override SourceCard Card { get; } =
        new(
            "sme-register",
            "Register of small and medium-sized enterprises of Russia (Federal Tax Service)",
            "XML (Файл, Документ), many files in a zip; each document with the day of the register's state; names are not kept",
            [],
            "hansa load data-10122017.zip --as sme --source sme-register --workspace work"
        );

    public override bool Reads(string entryName) =>
        Path.GetExtension(entryName).Equals(".xml", StringComparison.OrdinalIgnoreCase);

    public override Outcome<RegisterReader> OpenFirms(Stream content, RegisterReading reading) =>
        SmeRegisterReader.Open(content, reading);
}
