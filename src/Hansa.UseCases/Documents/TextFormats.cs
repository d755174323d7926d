using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Documents;

/// <summary>The formats that are plain text and need nothing outside: one line each. Those that need packages or programs come through <see cref="House.Writers"/>.</summary>
public static class TextFormats
{
    public static IReadOnlyList<IDocumentWriter> All { get; } = [];
}
