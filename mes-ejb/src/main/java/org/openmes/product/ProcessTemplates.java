package org.openmes.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.ListFilter;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;
import org.openmes.shared.ValidationException;

/** Where templates and their steps are kept. */
@ApplicationScoped
class ProcessTemplates {
    private static final String HEAD = """
            select t.id, t.product_type_id, t.name, t.template_version, t.is_active, t.created_at, t.updated_at,
                   t.version, t.is_active and t.template_version = (
                       select max(o.template_version) from process_template o
                       where o.product_type_id = t.product_type_id and o.is_active) as in_force""";
    private static final String TABLE = "process_template t";
    private static final String HEADS = HEAD + " from " + TABLE + " ";
    private static final Term ID = Term.required("t.id", "bigint");
    private static final Term TYPE = Term.required("t.product_type_id", "bigint");
    private static final Term VERSION = Term.required("t.template_version", "integer");
    private static final ListOrder ORDER = new ListOrder(
            Map.of(
                    "id",
                    ID,
                    "product_type_id",
                    TYPE,
                    "template_version",
                    VERSION,
                    "name",
                    Term.required("lower(t.name)", "text"),
                    "created_at",
                    Term.required("t.created_at", "timestamptz"),
                    "updated_at",
                    Term.required("t.updated_at", "timestamptz")),
            List.of(TYPE, VERSION.reversed()),
            ID);
    private static final String STEPS = """
            select s.id, s.process_template_id, s.step_number, s.name, s.instruction, s.estimated_duration_minutes,
                   s.workstation_id, w.code as workstation_code, w.name as workstation_name, s.required_role,
                   s.is_optional
            from template_step s left join workstation w on w.id = s.workstation_id
            where s.process_template_id = any(:ids) order by s.process_template_id, s.step_number""";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    ProcessTemplate get(long id) {
        return Optional.ofNullable(entities.find(ProcessTemplate.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFoundException("Process template", id));
    }

    void add(ProcessTemplate template) {
        entities.persist(template);
    }

    void remove(ProcessTemplate template) {
        entities.remove(template);
    }

    /** The next version number of a type; the row of the type is locked, so that numbers are given once. */
    int nextVersion(long productTypeId) {
        lockType(productTypeId);
        return database.read(handle -> handle.createQuery("""
                            select coalesce(max(template_version), 0) + 1 from process_template
                            where product_type_id = :type""")
                .bind("type", productTypeId)
                .mapTo(Integer.class)
                .one());
    }

    /** Locks the row of a product type: what concerns all its templates is decided by one at a time. */
    void lockType(long productTypeId) {
        database.read(handle -> handle.createQuery("select id from product_type where id = :type for update")
                .bind("type", productTypeId)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> ValidationException.of("product_type_id", "validation.unknown", productTypeId)));
    }

    /** The active templates of a product type. */
    List<Long> activeOf(long productTypeId) {
        return database.read(handle -> handle.createQuery("""
                        select id from process_template where product_type_id = :type and is_active order by id""")
                .bind("type", productTypeId)
                .mapTo(Long.class)
                .list());
    }

    /**
     * A template with its steps.
     *
     * @throws NotFoundException for an unknown one
     */
    ProcessTemplateDetails details(long id) {
        return find(id).orElseThrow(() -> new NotFoundException("Process template", id));
    }

    private Optional<ProcessTemplateDetails> find(long id) {
        return database.read(handle -> handle.createQuery(HEADS + "where t.id = :id")
                        .bind("id", id)
                        .mapTo(ProcessTemplateDetails.Head.class)
                        .findOne())
                .map(head -> new ProcessTemplateDetails(head, steps(Set.of(id))));
    }

    /** Of each of these types the active template with the highest version (spec 4.2). */
    List<ProcessTemplateDetails> inForce(Set<Long> productTypeIds) {
        if (productTypeIds.isEmpty()) {
            return List.of();
        }
        var heads = database.read(handle -> handle.createQuery(HEADS + """
                        where t.id in (select distinct on (product_type_id) id from process_template
                                       where product_type_id = any(:types) and is_active
                                       order by product_type_id, template_version desc)""")
                .bind("types", productTypeIds.toArray(Long[]::new))
                .mapTo(ProcessTemplateDetails.Head.class)
                .list());
        return heads.isEmpty() ? List.of() : withSteps(heads);
    }

    Page<ProcessTemplateDetails> list(@Nullable Long productTypeId, ListFilter filter) {
        var conditions =
                filter.conditions("t.name", "t.is_active").with("type", productTypeId, "t.product_type_id = :type");
        var query = new ListQuery(HEAD, TABLE, "", ID.column(), conditions, ORDER.by(filter.sort()));
        var page = database.read(handle -> query.page(handle, filter.page(), ProcessTemplateDetails.Head.class));
        return new Page<>(withSteps(page.items()), page.total(), page.request());
    }

    private List<ProcessTemplateDetails> withSteps(List<ProcessTemplateDetails.Head> heads) {
        var ids = Set.copyOf(heads.stream().map(ProcessTemplateDetails.Head::id).toList());
        var steps = steps(ids).stream().collect(Collectors.groupingBy(ProcessTemplateDetails.Step::processTemplateId));
        return heads.stream()
                .map(head -> new ProcessTemplateDetails(head, steps.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private List<ProcessTemplateDetails.Step> steps(Set<Long> templateIds) {
        return database.read(handle -> handle.createQuery(STEPS)
                .bind("ids", templateIds.toArray(Long[]::new))
                .mapTo(ProcessTemplateDetails.Step.class)
                .list());
    }

    /** Raises the version of a template whose steps change, because they are part of it. */
    void raiseVersion(ProcessTemplate template) {
        entities.lock(template, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
