package org.openmes.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openmes.issue.IssueTypeFields;
import org.openmes.issue.IssueTypeService;
import org.openmes.issue.Severity;
import org.openmes.line.LineFields;
import org.openmes.line.LineService;
import org.openmes.line.WorkstationFields;
import org.openmes.line.WorkstationService;
import org.openmes.product.CreateProcessTemplate;
import org.openmes.product.ProcessTemplateService;
import org.openmes.product.ProductTypeFields;
import org.openmes.product.ProductTypeService;
import org.openmes.product.TemplateStepFields;

/** Lines, workstations, product, process and issue types of the tire plant (spec 19.1). */
@ApplicationScoped
class DemoProcess {
    @Inject
    LineService lines;

    @Inject
    WorkstationService workstations;

    @Inject
    ProductTypeService products;

    @Inject
    ProcessTemplateService templates;

    @Inject
    IssueTypeService issueTypes;

    private static final List<LineFields> LINES = List.of(
            new LineFields(
                    "MIX-01",
                    "Mixing Line",
                    "Internal mixers: natural and synthetic rubber, carbon black, silica, oils and curing agents become"
                            + " rubber compound",
                    true),
            new LineFields(
                    "BUILD-01",
                    "Building Line 1",
                    "Component preparation and tire building drums: inner liner, plies, beads, belts, sidewalls and"
                            + " tread become a green tire",
                    true),
            new LineFields(
                    "CURE-01",
                    "Curing Line",
                    "Presses that vulcanise green tires in moulds under heat and pressure",
                    true),
            new LineFields(
                    "QC-01",
                    "Quality Control",
                    "Final inspection (visual, X-ray, uniformity, balance), marking and packing",
                    true));

    /** What was created, by code. */
    record Plant(Map<String, Long> lines, Map<String, Long> workstations, long productTypeId) {}

    Plant create() {
        var lineIds = new LinkedHashMap<String, Long>();
        LINES.forEach(line -> lineIds.put(line.code(), lines.create(line).line().id()));
        var stations = workstations(lineIds);
        var type = products.create(new ProductTypeFields("TIRE-PCR", "Passenger car tire", null, "pcs", 0, true));
        lineIds.values().forEach(line -> products.allowOnLine(line, Set.of(type.id()), null));
        templates.create(new CreateProcessTemplate(type.id(), "Passenger tire — standard", true, steps(stations)));
        issueTypes.create(new IssueTypeFields("MACHINE_FAILURE", "Machine Failure", Severity.HIGH, true, true));
        issueTypes.create(new IssueTypeFields("QUALITY_DEFECT", "Quality Defect", Severity.MEDIUM, false, true));
        return new Plant(lineIds, stations, type.id());
    }

    private Map<String, Long> workstations(Map<String, Long> lineIds) {
        var created = new LinkedHashMap<String, Long>();
        var wanted = new LinkedHashMap<String, String>();
        wanted.put("MIX-01-A", "Mixer A");
        wanted.put("BUILD-01-P", "Preparation");
        wanted.put("BUILD-01-D", "Drum 1");
        wanted.put("CURE-01-P1", "Press 1");
        wanted.put("QC-01-I", "Inspection");
        wanted.put("QC-01-M", "Marking");
        wanted.forEach((code, name) -> {
            var line = lineIds.get(code.substring(0, code.lastIndexOf('-')));
            created.put(
                    code,
                    workstations
                            .create(line, new WorkstationFields(code, name, null, true))
                            .id());
        });
        return created;
    }

    private static List<TemplateStepFields> steps(Map<String, Long> stations) {
        return List.of(
                step(
                        "Rubber Compound Mixing",
                        45,
                        stations.get("MIX-01-A"),
                        "Weigh by recipe, mix, check temperature" + " and viscosity, release the compound"),
                step(
                        "Component Preparation",
                        30,
                        stations.get("BUILD-01-P"),
                        "Extrude tread and sidewalls, calender" + " plies and steel belts, wind beads, cut to length"),
                step(
                        "Tire Building",
                        20,
                        stations.get("BUILD-01-D"),
                        "Assemble all components on the drum in" + " prescribed order, splice, stitch: green tire"),
                step(
                        "Curing / Vulcanization",
                        15,
                        stations.get("CURE-01-P1"),
                        "Load the mould, cure with prescribed" + " temperature, pressure and time, unload, cool"),
                step(
                        "Quality Inspection",
                        10,
                        stations.get("QC-01-I"),
                        "Visual check, X-ray, uniformity and balance;" + " sort out rejects and report them"),
                step(
                        "Final Marking & Packaging",
                        5,
                        stations.get("QC-01-M"),
                        "Apply label and serial mark, stack," + " wrap, hand over to the store"));
    }

    private static TemplateStepFields step(String name, int minutes, long workstationId, String instruction) {
        return new TemplateStepFields(name, instruction, minutes, workstationId, null, false);
    }
}
