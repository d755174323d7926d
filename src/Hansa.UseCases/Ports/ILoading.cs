namespace Hansa.UseCases.Ports;

/// <summary>Turns files into snapshots: every record accepted, quarantined, duplicate or blank, nothing lost.</summary>
public interface ILoading;
