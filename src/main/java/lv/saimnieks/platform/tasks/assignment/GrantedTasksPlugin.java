package lv.saimnieks.platform.tasks.assignment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lv.saimnieks.platform.Users;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Puts {@link GrantedTasks} and {@link AllGroups} in the places of the engine's managers, with the statements they need. */
@Component
class GrantedTasksPlugin extends AbstractProcessEnginePlugin {

    private final Supplier<Users> people;

    GrantedTasksPlugin(ObjectProvider<Users> people) {
        this.people = SingletonSupplier.of(people::getObject);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<SessionFactory> factories = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            factories.addAll(engine.getCustomSessionFactories());
        }
        factories.add(new Factory(TaskManager.class, () -> new GrantedTasks(people)));
        factories.add(new Factory(AuthorizationManager.class, AllGroups::new));
        engine.setCustomSessionFactories(factories);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        try (InputStream mapping = new ClassPathResource(GrantedTasks.STATEMENTS).getInputStream()) {
            new XMLMapperBuilder(mapping, statements, GrantedTasks.STATEMENTS, statements.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Factory(Class<?> getSessionType, Supplier<Session> opening) implements SessionFactory {

        @Override
        public Session openSession() {
            return opening.get();
        }
    }
}
